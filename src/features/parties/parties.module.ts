import { Module } from '@nestjs/common';
import { Passwords } from '../../platform/passwords/passwords.js';
import { DirectoryService } from './directory.service.js';
import { FirstAdminService } from './first-admin.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { OrganisationsStore } from './organisations.store.js';
import { UserNamesController } from './user-names.controller.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';
import { UsersStore } from './users.store.js';

@Module({
  controllers: [OrganisationsController, UserNamesController, UsersController],
  providers: [
    OrganisationsStore,
    OrganisationsService,
    UsersStore,
    UsersService,
    DirectoryService,
    FirstAdminService,
    Passwords,
  ],
  exports: [OrganisationsService, DirectoryService, Passwords],
})
export class PartiesModule {}
